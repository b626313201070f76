// Before somebody signs out: is there text on this device that has not been sent?
const UNSENT = /^(note |samraad\.text\.)/;

const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
document.querySelector("[data-unsent]").hidden = !keys.some((key) => UNSENT.test(key));
