import type { ReactNode } from 'react';

import { useMayPlan } from '../session.ts';

/** Says what would be here and how to get it. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The step that leads to a plan, for those who may take it. */
export function HowToPlan() {
  return (
    <p>
      {useMayPlan() ? 'Choose “Plan week” above to build one.' : 'A planner has to build one; you will see it here.'}
    </p>
  );
}
