/** A log gets a line every so many pages, a terminal one line that counts. */
const LOGGED_PAGES = 500;

export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Counters of pages that show on a stream how far each set is. */
export function progressOn(stream: ProgressStream): (set: string, of: number) => () => void {
  return (set, of) => {
    let done = 0;
    return () => {
      done++;
      if (stream.isTTY) stream.write(`\r${set}: ${done} of ${of}${done === of ? '\n' : ''}`);
      else if (done === of || done % LOGGED_PAGES === 0) stream.write(`${set}: ${done} of ${of}\n`);
    };
  };
}
