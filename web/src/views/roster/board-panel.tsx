import { useMemo, useState } from 'react';
import type { Centre } from '../../api/types.ts';
import { DaySegments } from '../../components/day-segments.tsx';
import { QueueSelect } from '../../components/queue-select.tsx';
import { weeksOf, wholePeriod } from '../../day-range.ts';
import { formatNumber } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { Coverage } from '../staffing/coverage.ts';
import { AgentPanel } from './agent-panel.tsx';
import { startBands } from './board-drawing.ts';
import { type Board, type BoardOrder, selectRows } from './board-layout.ts';
import { MomentReasons } from './moment-reasons.tsx';
import { PrintedRoster, useIsPrinting } from './printed-roster.tsx';
import { WeekBoard } from './week-board.tsx';

interface BoardPanelProps {
  centre: Centre;
  scheduleId: string;
  /** A draft, and a planner who looks at it. */
  mayChange: boolean;
  board: Board;
  clock: SiteClock;
  /** Null until known, or where the key may not read requirements. */
  coverages: Coverage[] | null;
}

/** The week board with its filters and the chosen agent's week beside it. */
export function BoardPanel({ centre, scheduleId, mayChange, board, clock, coverages }: BoardPanelProps) {
  const isPrinting = useIsPrinting();
  const [text, setText] = useState('');
  const [queueId, setQueueId] = useState('');
  const [order, setOrder] = useState<BoardOrder>('name');
  const [shown, setShown] = useState(() => weeksOf(wholePeriod(clock.dates))[0]!);
  const [agentId, setAgentId] = useState<string | null>(null);
  const [instant, setInstant] = useState<number | null>(null);
  const rows = useMemo(() => selectRows(board, { text, queueId, order, shown }), [board, text, queueId, order, shown]);
  const chosen = board.rows.find((row) => row.agent.id === agentId) ?? null;
  return (
    <section className="panel stack" aria-label="Week board">
      <div className="bar">
        <DaySegments dates={clock.dates} value={shown} onChange={setShown} />
        <label className="field inline">
          <span className="caption">Find</span>
          <input
            type="search"
            placeholder="Name"
            size={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <QueueSelect queues={centre.queues} value={queueId} onChange={setQueueId} all="All queues" />
        <label className="field inline">
          <span className="caption">Order</span>
          <select value={order} onChange={(event) => setOrder(event.target.value as BoardOrder)}>
            <option value="name">Name</option>
            <option value="start">Start of shift</option>
            <option value="paidHours">Paid hours</option>
          </select>
        </label>
        <span className="muted" role="status">
          {rows.length === board.rows.length
            ? `${formatNumber(rows.length)} agents`
            : `${formatNumber(rows.length)} of ${formatNumber(board.rows.length)} agents`}
        </span>
      </div>
      {instant !== null && (
        <MomentReasons scheduleId={scheduleId} instant={instant} clock={clock} onClose={() => setInstant(null)} />
      )}
      <div className={chosen ? 'board-and-agent' : undefined}>
        {rows.length === 0 ? (
          <p className="empty">No agent matches. Clear the name or choose another queue.</p>
        ) : (
          <WeekBoard
            board={board}
            rows={rows}
            clock={clock}
            coverages={coverages}
            shown={shown}
            agentId={agentId}
            onChoose={setAgentId}
            onShow={setShown}
            onMoment={setInstant}
          />
        )}
        {chosen && (
          <AgentPanel
            centre={centre}
            scheduleId={scheduleId}
            mayChange={mayChange}
            row={chosen}
            clock={clock}
            onClose={() => setAgentId(null)}
          />
        )}
      </div>
      {isPrinting && <PrintedRoster clock={clock} rows={rows} shown={shown} />}
      <div className="chart-legend screen-only">
        <span>Start of shift:</span>
        {startBands.map(({ name, colour }) => (
          <span key={name}>
            <span className="swatch" style={{ background: `var(--${colour})` }} />
            {name}
          </span>
        ))}
        <span>Full notch: unpaid break · narrow notch: paid break</span>
        <span>
          <span className="swatch" style={{ background: 'var(--time-off)' }} />
          time off
        </span>
      </div>
    </section>
  );
}
