/** The only addresses that our own sentences name. */
const ADDRESS = /(https:\/\/[^\s,]*[^\s,.])/;

/** A sentence in which addresses can be followed. */
export function LinkedText({ children }: { children: string }) {
  return children.split(ADDRESS).map((part, index) =>
    ADDRESS.test(part) ? (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence stay in order
        key={index}
        href={part}
        className="font-semibold wrap-anywhere text-ink underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
      >
        {part.replace(/^https:\/\/(www\.)?/, "")}
      </a>
    ) : (
      part
    ),
  );
}
