interface NumberFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  min: number;
  max: number;
  placeholder?: string;
  disabled?: boolean;
}

/** A number that may be left empty. */
export function NumberField({ label, value, onChange, ...rest }: NumberFieldProps) {
  return (
    <label className="field">
      <span className="caption">{label}</span>
      <input type="number" step="any" value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
    </label>
  );
}
