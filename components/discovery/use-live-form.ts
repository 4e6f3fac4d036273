import { type RefObject, useEffect, useRef } from "react";

/** While a slider is being moved, its effect follows at most so often. */
const MOVING_MS = 120;

/**
 * Calls `apply` whenever a field of a form changes, wherever on the page the field stands: sliders while they are moved
 * ("adjust"), everything else once it is changed and valid ("replace").
 */
export function useLiveForm(
  form: RefObject<HTMLFormElement | null>,
  apply: (form: HTMLFormElement, kind: "adjust" | "replace") => void,
): void {
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = ({ target }: Event) => {
      if (!isFieldOf(form.current, target) || target.type !== "range") return;
      clearTimeout(timer);
      timer = setTimeout(() => form.current && latest.current(form.current, "adjust"), MOVING_MS);
    };
    const onChange = ({ target }: Event) => {
      if (!isFieldOf(form.current, target) || target.type === "range") return;
      clearTimeout(timer);
      if (form.current?.reportValidity()) latest.current(form.current, "replace");
    };
    document.addEventListener("input", onInput);
    document.addEventListener("change", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("input", onInput);
      document.removeEventListener("change", onChange);
    };
  }, [form]);
}

function isFieldOf(
  form: HTMLFormElement | null,
  target: EventTarget | null,
): target is HTMLInputElement | HTMLSelectElement {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && form !== null && target.form === form;
}
