/** What worker threads run: nothing yet. */
export default function work(): void {}
