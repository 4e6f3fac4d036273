type Props = {
  label: string;
  /** What it is about, for screen readers, where the label alone stands more than once. */
  about: string;
  /** Text is shown as it is. */
  value: unknown;
};

/** Something as a program sent it, to be opened. */
export function JsonDetails({ label, about, value }: Props) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center font-semibold underline decoration-accent decoration-2 underline-offset-4 hover:text-accent">
        {label}
        <span className="sr-only"> {about}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-80 overflow-auto border-s-4 border-line bg-surface p-4 text-sm">
        {typeof value === "string" ? value : JSON.stringify(value, null, 2)}
      </pre>
    </details>
  );
}
