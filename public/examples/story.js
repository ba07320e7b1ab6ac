import { TAG } from "../embed/types.js";

/*
 * One map that follows the text. The link of a step says what the map shall show; without this script, or without the
 * map, the links are still there. The map takes the latest wish and drops what it overtakes, so nothing is held back here.
 */

/** In frames narrower than this an open record covers the whole map: there the text alone tells of it. CSS pixels. */
const WITH_RECORD = 700;

/** How far down the screen a step begins to count: on a phone the map covers the upper part. */
const LINE = matchMedia("(min-width: 60rem)").matches ? 0.55 : 0.8;

const map = document.querySelector(TAG);
const steps = [...document.querySelectorAll(".step")];
const dots = [...document.querySelectorAll(".stage-foot li a")];
const passed = new Set();
/** The map starts with the first step. */
let current = steps[0];

function viewOf(step) {
  const { href } = step.querySelector("a.step-view");
  const { box, id, ...filter } = Object.fromEntries(new URL(href).searchParams);
  const select = id !== undefined && map.clientWidth >= WITH_RECORD ? id : null;
  const [west, south, east, north] = box.split(",").map(Number);
  // An open record lies over the second half of the map: what it is about goes to the first.
  return { filter, camera: { box: [west, south, select ? 2 * east - west : east, north] }, select };
}

function mark(step) {
  for (const [index, dot] of dots.entries()) {
    if (steps[index] === step) dot.setAttribute("aria-current", "step");
    else dot.removeAttribute("aria-current");
    steps[index].classList.toggle("is-current", steps[index] === step);
  }
}

function show(step) {
  if (step === current) return;
  current = step;
  mark(step);
  map.view(viewOf(step));
}

/** All that lies above the line has been passed, however fast: the last of it is the present step. */
function follow(entries) {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) passed.add(target);
    else passed.delete(target);
  }
  show(steps.findLast((step) => passed.has(step)) ?? steps[0]);
}

await customElements.whenDefined(TAG);
mark(current);
const observer = new IntersectionObserver(follow, {
  rootMargin: `9999999px 0px -${Math.round(100 * (1 - LINE))}% 0px`,
});
for (const step of steps) observer.observe(step);
