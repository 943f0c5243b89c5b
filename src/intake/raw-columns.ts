/** Rows of one queue as columns, as the file has them: not sorted, converted or merged yet. */
export interface RawColumns {
  /** Wall seconds of each interval's start as written. */
  wall: number[];
  /** Offset from UTC in seconds as written; NaN where none was. */
  offset: number[];
  offered: number[];
  answered: number[];
  abandoned: number[];
  averageHandleTimeSeconds: number[];
  /** Time all contacts of the interval spent waiting together; NaN where unknown. */
  queueSeconds: number[];
  /** Line of the file. */
  line: number[];
}

export const emptyColumns = (): RawColumns => ({
  wall: [],
  offset: [],
  offered: [],
  answered: [],
  abandoned: [],
  averageHandleTimeSeconds: [],
  queueSeconds: [],
  line: [],
});
