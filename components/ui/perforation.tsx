/** Where a ticket's stub tears off: at the top of the stub, which is positioned and stands on the ground colour. */
export function Perforation() {
  return (
    <span aria-hidden className="absolute inset-x-0 top-0 block">
      <span className="absolute inset-x-6 -top-px border-t-2 border-dashed border-on-accent" />
      <span className="absolute -start-3 -top-3 size-6 rounded-full bg-ground" />
      <span className="absolute -end-3 -top-3 size-6 rounded-full bg-ground" />
    </span>
  );
}
