import type { ComponentChildren } from 'preact';

type Props = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ComponentChildren;
};

/** A form field with its name, its hint, and what is wrong with it right beside it. */
export const Field = ({ label, hint, error, children }: Props) => (
  <div class={error ? 'field wrong' : 'field'}>
    <label>
      <span>{label}</span>
      {children}
    </label>
    {hint && <small class="hint">{hint}</small>}
    {error && (
      <p class="error" role="alert">
        {error}
      </p>
    )}
  </div>
);

type ChoiceProps<T extends string> = {
  value: T;
  options: readonly T[];
  name: (option: T) => string;
  onChange: (value: T) => void;
  /** Accessible name where no label stands around it. */
  label?: string;
};

/** One of a few words. */
export const Choice = <T extends string>({
  value,
  options,
  name,
  onChange,
  label,
}: ChoiceProps<T>) => (
  <select
    value={value}
    aria-label={label}
    onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
  >
    {options.map((option) => (
      <option key={option} value={option}>
        {name(option)}
      </option>
    ))}
  </select>
);
