const CAPACITY_FIRST = 1 << 12;

/**
 * 32-bit integers, added one after the other. An array of JavaScript's that has grown to millions is copied value by
 * value and gone through by the garbage collector, which holds others up for tens of milliseconds; this is neither.
 */
export class IntegerColumn {
  private memory = new Int32Array(CAPACITY_FIRST);
  private count = 0;

  push(value: number): void {
    if (this.count === this.memory.length) {
      const larger = new Int32Array(this.memory.length * 2);
      larger.set(this.memory);
      this.memory = larger;
    }
    this.memory[this.count] = value;
    this.count += 1;
  }

  /** What was added so far, without a copy. */
  values(): Int32Array {
    return this.memory.subarray(0, this.count);
  }
}
