// Node loads this before the program. The program's clock starts at STARTED_AT, an ISO date, and then runs.
const RealDate = Date;
const aheadMs = RealDate.parse(process.env.STARTED_AT) - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + aheadMs);
    else super(...args);
  }

  static now() {
    return RealDate.now() + aheadMs;
  }
};
