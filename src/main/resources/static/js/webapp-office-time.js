/**
 * Every time in these applications is the office's, whatever zone a device believes it is in: the last day of a period is
 * a day in Asia/Shanghai. That zone has kept one distance from UTC since 1991, so local means UTC plus eight hours here.
 */
const MINUTES = 480;
const SHIFT = MINUTES * 60000;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/;
const Native = window.Date;

const parse = (text) => Native.parse(WITHOUT_ZONE.test(text) ? `${text}+08:00` : text);

const moment = (parts) => {
  if (parts.length > 1) {
    return [Native.UTC(...parts) - SHIFT];
  }
  return typeof parts[0] === 'string' ? [parse(parts[0])] : parts;
};

if (new Native().getTimezoneOffset() !== -MINUTES) {
  const { prototype } = Native;
  for (const unit of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const read = prototype[`getUTC${unit}`];
    const write = prototype[`setUTC${unit}`];
    prototype[`get${unit}`] = function get() {
      return read.call(new Native(this.getTime() + SHIFT));
    };
    if (write) {
      prototype[`set${unit}`] = function set(...parts) {
        const there = new Native(this.getTime() + SHIFT);
        write.apply(there, parts);
        return this.setTime(there.getTime() - SHIFT);
      };
    }
  }
  prototype.getTimezoneOffset = () => -MINUTES;
  window.Date = new Proxy(Native, {
    construct: (target, parts) => Reflect.construct(target, moment(parts)),
    get: (target, name) => (name === 'parse' ? parse : Reflect.get(target, name)),
  });
}
