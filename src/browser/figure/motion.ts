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
  const next = (frame: () => void, ms = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => requestAnimationFrame(frame), ms);
  };

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
      if (isOn) next(run, stepMs - (performance.now() - startedMs));
    });
  }

  return {
    isOn: () => isOn,
    /** The first step is drawn in a frame of its own, so that the answer to a tap is short. */
    start(): void {
      isOn = true;
      hold();
      next(run);
    },
    /** After the step that is drawn, whose words are still to come. */
    end(): void {
      isOn = false;
    },
    stop(): void {
      isOn = false;
      clearTimeout(timer);
      letGo();
    },
  };
}
