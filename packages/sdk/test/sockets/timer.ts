/**
 * Starts a timer of some milliseconds; the function tells whether they have passed. Of two timers that begin
 * together the shorter one ends first, however busy the machine is. A duration can be too short by the time that
 * passed between the turn of the loop, from which timers count, and the start of the measurement.
 */
export function startTimer(milliseconds: number): () => boolean {
  let isOver = false;
  setTimeout(() => {
    isOver = true;
  }, milliseconds);
  return () => isOver;
}
