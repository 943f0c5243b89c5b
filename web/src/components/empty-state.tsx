import type { ReactNode } from 'react';

/** Says what would be here and how to get it. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
