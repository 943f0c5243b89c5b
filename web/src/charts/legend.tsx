export interface LegendEntry {
  name: string;
  colour: string;
  shape: 'line' | 'dashes' | 'area';
}

export function Legend({ entries }: { entries: LegendEntry[] }) {
  return (
    <div className="chart-legend">
      {entries.map(({ name, colour, shape }) => (
        <span key={name}>
          <span
            className={shape === 'area' ? 'swatch' : `swatch ${shape}`}
            style={shape === 'area' ? { background: colour } : { borderColor: colour }}
          />
          {name}
        </span>
      ))}
    </div>
  );
}
