/** How long nothing must have changed before it is read out. */
const restMs = 500;

/**
 * A polite live region behind a figure: one sentence in the place of the takeaway, and none while a slider moves.
 * @param spoken what the page says by itself
 */
export function announcerBehind(element: HTMLElement, spoken: string) {
  const status = document.createElement("p");
  status.className = "off";
  status.role = "status";
  element.after(status);
  let rest: ReturnType<typeof setTimeout> | undefined;

  return {
    /** Says nothing for now. */
    hush(): void {
      clearTimeout(rest);
    },
    say(words: string): void {
      clearTimeout(rest);
      if (words === spoken) return;
      rest = setTimeout(() => {
        spoken = words;
        status.textContent = words;
      }, restMs);
    },
  };
}
