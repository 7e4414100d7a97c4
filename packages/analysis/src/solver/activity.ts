// Which yes/no variable to decide next: the one that was in conflicts most lately; first made first where that is equal.

export class Activity {
  private readonly score: number[] = [];
  private readonly place: number[] = [];
  /** A heap of variables that may be open. */
  private readonly heap: number[] = [];
  private step = 1;

  add(v: number, isChoice: boolean): void {
    this.score[v] = isChoice ? 0 : -1;
    this.place[v] = -1;
    if (isChoice) this.insert(v);
  }

  touch(v: number): void {
    if (this.score[v]! < 0) return;
    this.score[v]! += this.step;
    if (this.score[v]! > 1e100) this.rescale();
    if (this.place[v]! >= 0) this.up(this.place[v]!);
  }

  fade(): void {
    this.step *= 1.05;
  }

  undone(v: number): void {
    if (this.score[v]! >= 0 && this.place[v]! < 0) this.insert(v);
  }

  next(isFixed: (v: number) => boolean): number | undefined {
    for (;;) {
      const first = this.heap[0];
      if (first === undefined) return undefined;
      this.remove();
      if (!isFixed(first)) return first;
    }
  }

  private rescale(): void {
    this.score.forEach((one, v) => {
      if (one > 0) this.score[v] = one * 1e-100;
    });
    this.step *= 1e-100;
  }

  private before(a: number, b: number): boolean {
    const x = this.score[a]!;
    const y = this.score[b]!;
    return x > y || (x === y && a < b);
  }

  private insert(v: number): void {
    this.heap.push(v);
    this.place[v] = this.heap.length - 1;
    this.up(this.heap.length - 1);
  }

  private put(v: number, at: number): void {
    this.heap[at] = v;
    this.place[v] = at;
  }

  private up(start: number): void {
    let at = start;
    const v = this.heap[at]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(v, this.heap[parent]!)) break;
      this.put(this.heap[parent]!, at);
      at = parent;
    }
    this.put(v, at);
  }

  private remove(): void {
    this.place[this.heap[0]!] = -1;
    const last = this.heap.pop()!;
    if (this.heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && this.before(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!this.before(this.heap[child]!, last)) break;
      this.put(this.heap[child]!, at);
      at = child;
    }
    this.put(last, at);
  }
}
