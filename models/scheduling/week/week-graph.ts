import type { Memory, ShiftLabel, Step } from '../rules/memory.ts';

/**
 * All that an agent's rules remember of a week, as one layered graph: the product of their memories. A node of layer d
 * is what is remembered before day d; an arc is a day off or a shift with a label, with the rest it promises and its
 * cost. Paths from an initial node to the last layer are the accepted sequences of labels. Dead ends are left out and
 * nodes with the same future are one (Myhill-Nerode), so a rule that cannot bind any more costs nothing.
 */
export interface WeekGraph {
  labels: readonly ShiftLabel[];
  nodes: number;
  /** Nodes of layer d: layers[d] .. layers[d + 1] - 1, for d = 0 .. days. */
  layers: Int32Array;
  /** Arcs of node n: arcs[n] .. arcs[n + 1] - 1. */
  arcs: Int32Array;
  /** Index into `labels`, or -1 for a day off. */
  arcLabel: Int32Array;
  arcTo: Int32Array;
  arcRest: Uint8Array;
  arcCost: Float64Array;
  initial: readonly { node: number; rest: number }[];
}

interface Arc {
  label: number;
  to: number;
  rest: number;
  cost: number;
}

/** A graph under construction: arcs per node per layer (the last layer's nodes have none), and where paths begin. */
interface Draft {
  layers: Arc[][][];
  initial: { node: number; rest: number }[];
}

/** The graph of the product of the memories over so many days; merged after each factor, so that it stays small. */
export function buildWeekGraph(days: number, labels: readonly ShiftLabel[], memories: readonly Memory[]): WeekGraph {
  const anything = Array.from(
    { length: labels.length + 1 },
    (_, i): Arc => ({ label: i - 1, to: 0, rest: 0, cost: 0 }),
  );
  const free: Draft = {
    layers: [...Array.from({ length: days }, () => [anything]), [[]]],
    initial: [{ node: 0, rest: 0 }],
  };
  return flatten(
    labels,
    memories.reduce((draft, memory) => multiply(draft, memory, labels), free),
  );
}

/** The draft's paths that the memory accepts as well. */
function multiply({ layers, initial }: Draft, memory: Memory, labels: readonly ShiftLabel[]): Draft {
  const days = layers.length - 1;
  let layer = createLayer();
  const starts = initial.flatMap(({ node, rest }) =>
    memory.initial.map((step) => ({ node: layer.add(node, step.state), rest: rest | (step.rest ?? 0) })),
  );
  const product: Arc[][][] = [];
  for (let day = 0; day < days; day++) {
    const next = createLayer();
    const stepsFrom = rememberSteps(memory, day, labels);
    product.push(
      layer.all.map(({ node, state }) => {
        const steps = stepsFrom(state);
        const arcs: Arc[] = [];
        for (const { label, to, rest, cost } of layers[day][node]) {
          for (const step of steps[label + 1]) {
            arcs.push({
              label,
              to: next.add(to, step.state),
              rest: rest | (step.rest ?? 0),
              cost: cost + (step.cost ?? 0),
            });
          }
        }
        return arcs;
      }),
    );
    layer = next;
  }
  return mergeEqualFutures(
    product,
    layer.all.map(({ state }) => memory.accepts(state)),
    starts,
  );
}

/** The memory's steps of a day from a state, the day off first, then by label; each asked for once. */
function rememberSteps(memory: Memory, day: number, labels: readonly ShiftLabel[]) {
  const known = new Map<number, (readonly Step[])[]>();
  return (state: number): (readonly Step[])[] => {
    let steps = known.get(state);
    if (!steps) {
      steps = [null, ...labels].map((label) => memory.follow(state, day, label));
      known.set(state, steps);
    }
    return steps;
  };
}

/** Pairs of a node and a state, numbered as they come. */
function createLayer() {
  const index = new Map<number, Map<number, number>>();
  const all: { node: number; state: number }[] = [];
  return {
    all,
    add(node: number, state: number): number {
      const ofState = index.get(state) ?? new Map<number, number>();
      index.set(state, ofState);
      let pair = ofState.get(node);
      if (pair === undefined) {
        pair = all.length;
        ofState.set(node, pair);
        all.push({ node, state });
      }
      return pair;
    },
  };
}

/** From the last day back: drops nodes that lead nowhere and merges those of equal arcs. */
function mergeEqualFutures(layers: Arc[][][], accepted: boolean[], initial: Draft['initial']): Draft {
  const days = layers.length;
  /** Node of the merged layer per node of the layer, -1 for a dead end. */
  let mergedInto: number[] = accepted.map((isAccepted) => (isAccepted ? 0 : -1));
  const merged: Arc[][][] = new Array(days + 1);
  merged[days] = accepted.includes(true) ? [[]] : [];
  for (let day = days - 1; day >= 0; day--) {
    const index = new Map<string, number>();
    const kept: Arc[][] = [];
    const into = mergedInto;
    mergedInto = layers[day].map((arcs) => {
      for (const arc of arcs) arc.to = into[arc.to];
      const alive = withoutDominated(arcs.filter(({ to }) => to >= 0));
      if (alive.length === 0) return -1;
      let key = '';
      for (const { label, to, rest, cost } of alive) key += `${label},${to},${rest},${cost};`;
      let node = index.get(key);
      if (node === undefined) {
        node = kept.length;
        index.set(key, node);
        kept.push(alive);
      }
      return node;
    });
    merged[day] = kept;
  }
  return {
    layers: merged,
    initial: initial.flatMap(({ node, rest }) => (mergedInto[node] < 0 ? [] : [{ node: mergedInto[node], rest }])),
  };
}

/** Of arcs to the same node by the same day, one that promises more rest and costs no less is never better. */
function withoutDominated(arcs: Arc[]): Arc[] {
  const sorted = arcs.sort((a, b) => a.label - b.label || a.to - b.to || a.cost - b.cost || a.rest - b.rest);
  return sorted.filter((arc, i) => {
    for (let j = i - 1; j >= 0 && sorted[j].label === arc.label && sorted[j].to === arc.to; j--) {
      if ((sorted[j].rest & ~arc.rest) === 0) return false;
    }
    return true;
  });
}

function flatten(labels: readonly ShiftLabel[], { layers: merged, initial }: Draft): WeekGraph {
  const layers = new Int32Array(merged.length + 1);
  merged.forEach((layer, day) => {
    layers[day + 1] = layers[day] + layer.length;
  });
  const nodes = merged.flat();
  const arcs = new Int32Array(nodes.length + 1);
  nodes.forEach((own, node) => {
    arcs[node + 1] = arcs[node] + own.length;
  });
  const count = arcs[nodes.length];
  const arcLabel = new Int32Array(count);
  const arcTo = new Int32Array(count);
  const arcRest = new Uint8Array(count);
  const arcCost = new Float64Array(count);
  let at = 0;
  merged.forEach((layer, day) => {
    for (const own of layer) {
      for (const { label, to, rest, cost } of own) {
        arcLabel[at] = label;
        arcTo[at] = layers[day + 1] + to;
        arcRest[at] = rest;
        arcCost[at++] = cost;
      }
    }
  });
  return {
    labels,
    nodes: nodes.length,
    layers,
    arcs,
    arcLabel,
    arcTo,
    arcRest,
    arcCost,
    initial,
  };
}
