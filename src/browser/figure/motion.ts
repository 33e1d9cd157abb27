/**
 * Runs a figure by its clock. Each step takes two frames, so that neither is long on a slow phone: one for the drawing, and
 * the next for the words and the slider beside it.
 */
export function createMotion(
  element: HTMLElement,
  stepMs: number,
  frames: { drawing(): void; words(): void },
) {
  let isOn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Keeps the player's size in motion, so that nothing around it is laid out anew. */
  function hold(): void {
    const player = element.querySelector<HTMLElement>(".player");
    if (!player) return;
    player.style.blockSize = `${player.offsetHeight}px`;
    player.classList.add("held");
  }

  function letGo(): void {
    const player = element.querySelector<HTMLElement>(".held");
    player?.removeAttribute("style");
    player?.classList.remove("held");
  }
  addEventListener("resize", letGo);

  function run(): void {
    // Stopped since the last frame.
    if (!isOn) return;
    const startedMs = performance.now();
    frames.drawing();
    requestAnimationFrame(() => {
      if (!isOn) letGo();
      frames.words();
      if (!isOn) return;
      // One that was set before a stop and a new start: there is only one run.
      clearTimeout(timer);
      timer = setTimeout(requestAnimationFrame, stepMs - (performance.now() - startedMs), run);
    });
  }

  return {
    isOn: () => isOn,
    /**
     * Nothing is drawn in the frame of the tap, so that its answer is short. The next may be that same frame, so the first
     * step comes in the one after it, and the button's new name with the words of that step.
     */
    start(): void {
      isOn = true;
      hold();
      requestAnimationFrame(() => requestAnimationFrame(run));
    },
    /** After the step that is drawn, whose words are still to come. */
    end(): void {
      isOn = false;
    },
    stop(): void {
      isOn = false;
      letGo();
    },
  };
}
