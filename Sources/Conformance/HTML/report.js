// SPDX-License-Identifier: MIT
"use strict";
// Everything is made of text nodes: no text of a report can become markup.
const data = JSON.parse(document.getElementById("data").textContent);

function element(name, attributes = {}, ...children) {
  const node = name.includes(":")
    ? document.createElementNS("http://www.w3.org/2000/svg", name.split(":")[1])
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}
const svg = (name, attributes, ...children) => element("svg:" + name, attributes, ...children);
const text = (number) => (number < 0 ? "" : data.texts[number]);

// What a picture shows: the steps of the schedule, and between them those of the scenario that a schedule leaves out,
// because nothing happens beside them. What was recorded has them all, and its times.
function pictureSteps(number, rows) {
  const { lanes, steps } = data.pictures[number];
  const names = lanes.map(text);
  if (steps.some((step) => step.length > 4))
    return { names, all: steps.map(([lane, label, phase, target, time, end]) => ({ lane, words: text(label), phase, target, time, end })) };
  for (const row of rows) if (!names.includes(text(row[1]))) names.push(text(row[1]));
  const places = steps.map(() => -1), taken = new Set();
  steps.forEach(([lane, label, phase], index) => {
    if (data.phases[phase] !== "step") return;
    const place = rows.findIndex((row, i) => !taken.has(i) && text(row[1]) === names[lane] && text(label).startsWith(text(row[2])));
    if (place < 0) return;
    taken.add(place);
    places[index] = place;
  });
  const all = [], stepPhase = data.phases.indexOf("step");
  const result = (row) => `  (step ${row[0]}: ${text(row[5] >= 0 ? row[5] : row[4])})`;
  let next = 0;
  const addRows = (end) => {
    for (; next < end; next++) if (!taken.has(next)) {
      const row = rows[next];
      all.push({ lane: names.indexOf(text(row[1])), words: text(row[2]) + result(row), phase: stepPhase, target: -1 });
    }
  };
  steps.forEach(([lane, label, phase, target], index) => {
    const place = places[index];
    if (place >= 0) addRows(place);
    all.push({ lane, words: text(label) + (place >= 0 ? result(rows[place]) : ""), phase, target });
  });
  addRows(rows.length);
  return { names, all };
}

// Microseconds, with a space between thousands.
const microseconds = (time) => String(time).replace(/\B(?=(\d{3})+$)/g, "\u202f");

// The picture: a lane for each thread, time runs downwards, a box for each step.
function picture(number, rows) {
  const { names, all } = pictureSteps(number, rows ?? []);
  const height = 22, top = 34, character = 7.3, gap = 24, isTimed = all.some((step) => step.time !== undefined), left = isTimed ? 122 : 46;
  const widths = names.map((name, lane) => 16 + character * Math.max(10, name.length,
    ...all.filter((step) => step.lane === lane).map((step) => step.words.length)));
  const offsets = widths.map((_, lane) => left + widths.slice(0, lane).reduce((a, b) => a + b + gap, 0));
  const width = offsets.at(-1) + widths.at(-1) + 10, bottom = top + all.length * height;
  const drawing = svg("svg", {
    role: "img", width, height: bottom + 10, viewBox: `0 0 ${width} ${bottom + 10}`,
    "aria-label": `${all.length} steps of ${names.join(", ")}; the list below says the same`,
  });
  names.forEach((name, lane) => {
    const middle = offsets[lane] + widths[lane] / 2;
    drawing.append(
      svg("line", { class: "lane", x1: middle, x2: middle, y1: top - 8, y2: bottom }),
      svg("text", { x: offsets[lane], y: 18, "font-weight": "bold" }, name));
  });
  if (isTimed) drawing.append(svg("text", { x: 46, y: 18, opacity: 0.6 }, "µs"));
  // What lasts: a step as wide as its lane, a call and a sleep as a bar at its side.
  all.forEach(({ lane, phase, end }, index) => {
    if (!(end > index)) return;
    const isStep = data.phases[phase] === "step", place = { call: 0, wait: 1 }[data.phases[phase]] ?? 2;
    drawing.append(svg("rect", { class: "span", x: isStep ? offsets[lane] - 8 : offsets[lane] - 6 + 2 * place, y: top + index * height + 4,
      width: isStep ? widths[lane] + 12 : 3, height: (end - index) * height + 10, fill: `var(--${data.phases[phase]})`, "fill-opacity": isStep ? 0.07 : 0.7 }));
  });
  all.forEach(({ lane, words, phase, target, time }, index) => {
    const y = top + index * height, colour = `var(--${data.phases[phase]})`;
    if (target >= 0 && target !== lane) {
      const from = offsets[lane] + (target > lane ? widths[lane] : 0);
      const to = offsets[target] + widths[target] / 2;
      drawing.append(svg("path", { class: "arrow", d: `M${from} ${y + 9} H${to} m0 0 v6 m-3 -3 l3 3 l3 -3` }));
    }
    drawing.append(
      svg("text", { x: 4, y: y + 14, opacity: 0.6 }, String(index + 1)),
      ...(isTimed ? [svg("text", { x: 46, y: y + 14, opacity: 0.6 }, microseconds(time))] : []),
      svg("rect", { x: offsets[lane], y: y + 1, width: widths[lane], height: height - 4, rx: 4,
        fill: colour, "fill-opacity": data.phases[phase] === "step" ? 0.08 : 0.22, stroke: colour }),
      svg("text", { x: offsets[lane] + 6, y: y + 14 }, words, svg("title", {}, names[lane] + ": " + words)));
  });
  const used = new Set(all.map((step) => step.phase));
  const legend = element("p", { class: "legend" }, ...data.phases.flatMap((name, phase) =>
    used.has(phase) ? [element("span", {}, element("i", { style: `background: var(--${name})` }), name)] : []));
  return [legend, drawing, element("details", {}, element("summary", {}, "The steps as a list"),
    element("ol", { class: "mono" }, ...all.map(({ lane, words, time }) => element("li", {}, `${names[lane]}: ${words}${time === undefined ? "" : ` (${microseconds(time)} µs)`}`))))];
}

// The page of an exploration has nothing but pictures.
for (const place of document.querySelectorAll(".picture")) place.append(...picture(+place.dataset.number));

// The overview: what is shown stands behind the # of the address, so that a view can be sent to somebody.
const overview = document.getElementById("overview");
if (overview) {
  const groups = new Map();
  data.scenarios.forEach((scenario, number) => {
    const key = scenario.topic + "/" + scenario.slug;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(number);
  });
  const id = (scenario) => [scenario.topic, scenario.slug, ...(scenario.permutation.length ? [scenario.permutation.join(",")] : [])].join("/");
  const verdictOf = (scenario, kernel) => scenario.results[kernel]?.length ? data.details[scenario.results[kernel][0]].verdict : -1;
  const order = ["good", "note", "fault", "bad"];
  const severity = (verdict) => (verdict < 0 ? -1 : order.indexOf(data.verdicts[verdict].colour) * 100 + verdict);
  const used = [...new Set(data.details.map((detail) => detail.verdict))].sort((a, b) => a - b);
  const topics = [...new Set(data.scenarios.map((scenario) => scenario.topic))].sort();
  const view = () => new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
  const show = (changes) => {
    const next = view();
    for (const [key, value] of Object.entries(changes)) value === "" ? next.delete(key) : next.set(key, value);
    location.hash = next.toString();
  };

  const search = element("input", { type: "search", id: "search", oninput: () => show({ search: search.value, open: "" }) });
  const topic = element("select", { id: "topic", onchange: () => show({ topic: topic.value }) },
    element("option", { value: "" }, "all"), ...topics.map((name) => element("option", { value: name }, name)));
  const kernel = element("select", { id: "kernel", onchange: () => show({ kernel: kernel.value }) },
    element("option", { value: "" }, "any"), ...data.kernels.map((one, index) => element("option", { value: index }, one.name)));
  const boxes = used.map((verdict) => {
    const box = element("input", { type: "checkbox", id: "verdict-" + verdict, onchange: () => show({
      verdict: boxes.every(([b]) => b.checked) ? "" : boxes.filter(([b]) => b.checked).map(([, v]) => data.verdicts[v].name).join(",") || "none" }) });
    return [box, verdict];
  });
  const count = element("p", { role: "status" });
  const form = element("form", { role: "search", "aria-label": "Filter", onsubmit: (event) => event.preventDefault() },
    element("label", {}, "Search ", search), element("label", {}, "Topic ", topic), element("label", {}, "Verdict on ", kernel),
    element("fieldset", {}, element("legend", {}, "Verdicts"), ...boxes.map(([box, verdict]) => {
      const { name, sign, colour, explanation } = data.verdicts[verdict];
      return element("label", { title: explanation }, box, " ", element("span", { class: "chip " + colour }, `${sign} ${name}`));
    })));
  const table = element("table", {}, element("caption", {}, "Each cell is the gravest verdict of a scenario's permutations, with how many have it; a name opens them"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "scenario"),
      ...data.kernels.map((one) => element("th", { scope: "col", title: one.title }, one.name)))));
  overview.append(form, count, table);

  function cell(numbers, index) {
    const verdicts = numbers.map((number) => verdictOf(data.scenarios[number], index));
    const worst = verdicts.reduce((a, b) => (severity(b) > severity(a) ? b : a), -1);
    if (worst < 0) return element("td", { class: "cell none", title: "not run" }, element("span", { role: "img", "aria-label": "not run" }, "\u00a0"));
    const { sign, name, colour } = data.verdicts[worst];
    const many = verdicts.filter((verdict) => verdict === worst).length;
    const title = numbers.length > 1 ? `${name}: ${many} of ${numbers.length}` : name;
    return element("td", { class: "cell " + colour, title }, element("span", { role: "img", "aria-label": title },
      numbers.length > 1 && colour !== "good" ? `${sign} ${many}` : sign));
  }

  function drawTable(now) {
    const wanted = now.get("verdict")?.split(",");
    const words = (now.get("search") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const columns = now.get("kernel") ? [+now.get("kernel")] : data.kernels.map((_, index) => index);
    const fits = (number) => {
      const scenario = data.scenarios[number];
      if (now.get("topic") && scenario.topic !== now.get("topic")) return false;
      const hay = (id(scenario) + " " + text(scenario.place[0])).toLowerCase();
      if (!words.every((word) => hay.includes(word))) return false;
      return !wanted || columns.some((column) => {
        const verdict = verdictOf(scenario, column);
        return verdict >= 0 && wanted.includes(data.verdicts[verdict].name);
      });
    };
    for (const old of [...table.tBodies]) old.remove();
    let shown = 0, last = null, body = null;
    for (const [key, all] of groups) {
      const numbers = all.filter(fits);
      if (!numbers.length) continue;
      shown += numbers.length;
      const scenario = data.scenarios[numbers[0]];
      if (scenario.topic !== last) {
        last = scenario.topic;
        const members = [...groups.values()].flat().filter((number) => data.scenarios[number].topic === last && fits(number));
        body = table.appendChild(element("tbody", {}, element("tr", { class: "topic" },
          element("th", { scope: "rowgroup" }, `${last} `, element("small", {}, String(members.length))),
          ...data.kernels.map((_, index) => cell(members, index)))));
      }
      const single = all.length === 1 && !scenario.permutation.length, open = now.get("open") === key;
      const name = single
        ? element("button", { type: "button", onclick: () => show({ scenario: id(scenario) }) }, scenario.slug)
        : element("button", { type: "button", "aria-expanded": String(open), onclick: () => show({ open: open ? "" : key }) },
            `${open ? "▾" : "▸"} ${scenario.slug} (${numbers.length})`);
      const row = element("tr", {}, element("td", { title: text(scenario.place[0]) }, name),
        ...data.kernels.map((_, index) => cell(numbers, index)));
      body.append(row);
      if (open) for (const number of numbers) {
        const one = data.scenarios[number];
        body.append(element("tr", { class: "permutation" },
          element("td", {}, element("button", { type: "button", onclick: () => show({ scenario: id(one) }) }, one.permutation.join(", "))),
          ...data.kernels.map((_, index) => cell([number], index))));
      }
    }
    count.textContent = `${shown} of ${data.scenarios.length} scenarios and permutations`;
  }

  function table3(detail) {
    const head = ["step", "thread", "action", "spec", "simulator", "kernel", ""];
    return element("table", {}, element("caption", {}, "What the spec says, what the simulator allows, and what the kernel did"),
      element("thead", {}, element("tr", {}, ...head.map((word, index) => element("th", { scope: "col", class: index === 1 || index === 2 ? "text" : undefined }, word)))),
      element("tbody", {}, ...detail.rows.map(([step, thread, action, spec, simulator, kernelResult, marker]) =>
        element("tr", { class: marker >= 0 ? data.verdicts[marker].colour : undefined },
          element("td", {}, String(step)), element("td", { class: "text" }, text(thread)), element("td", { class: "text" }, text(action)),
          element("td", {}, spec < 0 ? "-" : text(spec)), element("td", {}, text(simulator)), element("td", {}, text(kernelResult)),
          element("td", {}, marker >= 0 ? "← " + data.verdicts[marker].name : "")))));
  }

  function specText(scenario) {
    const [, path, line, column] = scenario.place, lines = data.specs[text(path)]?.split("\n");
    const place = `${text(path)}:${line}:${column}`;
    if (!lines) return [element("p", { class: "mono" }, place)];
    const block = element("pre", { tabindex: 0, "aria-label": place }, ...lines.flatMap((one, index) =>
      index + 1 === line ? [element("mark", {}, one)] : [one + "\n"]));
    requestAnimationFrame(() => { const mark = block.querySelector("mark"); if (mark) block.scrollTop = mark.offsetTop - block.offsetTop - 120; });
    return [element("h4", {}, place), block];
  }

  const page = document.getElementById("scenario");
  let drawn = null;
  function drawScenario(now) {
    const wanted = now.get("scenario"), key = wanted + "|" + now.get("on");
    if (key === drawn) return;
    drawn = key;
    const scenario = data.scenarios.find((one) => id(one) === wanted);
    page.hidden = !scenario;
    page.replaceChildren();
    if (!scenario) return;
    // Kernels with the same answer are one entry.
    const answers = new Map();
    scenario.results.forEach((result, index) => {
      if (result.length) answers.set(result[0], [...(answers.get(result[0]) ?? []), index]);
    });
    const card = element("div", { class: "card" },
      element("h2", { tabindex: -1 }, wanted), element("p", {}, text(scenario.place[0])),
      element("p", {}, element("button", { type: "button", onclick: () => { show({ scenario: "" }); search.focus(); } }, "Close")));
    for (const [number, kernels] of [...answers].sort((a, b) => severity(data.details[b[0]].verdict) - severity(data.details[a[0]].verdict))) {
      const detail = data.details[number], verdict = data.verdicts[detail.verdict];
      card.append(element("h3", {}, element("span", { class: "chip " + verdict.colour }, verdict.name), " on " + kernels.map((index) => data.kernels[index].name).join(", ")),
        element("p", {}, verdict.explanation));
      if (detail.rows.length) card.append(table3(detail));
      card.append(...detail.notes.map((note) => element("p", { class: "mono" }, text(note))));
      card.append(element("p", { class: "mono" }, ...kernels.slice(0, 1).map((index) => {
        const [, runs, milliseconds] = scenario.results[index];
        return `${runs} ${runs === 1 ? "run" : "runs"}, ${milliseconds} ms; again: ${data.kernels[index].again.replace("{scenario}", () => wanted)}`;
      })));
      const recorded = kernels.map((index) => scenario.results[index][3]).filter((one) => one >= 0);
      for (const one of detail.timeline >= 0 ? [...recorded, detail.timeline] : recorded)
        card.append(element("details", { open: one !== detail.timeline || !recorded.length }, element("summary", {}, text(data.pictures[one].caption)),
          element("div", { class: "picture" }, ...picture(one, detail.rows))));
    }
    card.append(...specText(scenario));
    page.append(card);
    card.querySelector("h2").focus();
    page.scrollIntoView();
  }

  function draw() {
    const now = view(), wanted = now.get("verdict")?.split(",");
    if (document.activeElement !== search) search.value = now.get("search") ?? "";
    topic.value = now.get("topic") ?? "";
    kernel.value = now.get("kernel") ?? "";
    for (const [box, verdict] of boxes) box.checked = !wanted || wanted.includes(data.verdicts[verdict].name);
    drawTable(now);
    drawScenario(now);
  }
  addEventListener("hashchange", draw);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && view().get("scenario")) show({ scenario: "" });
    if (event.key === "/" && !event.target.matches("input, select")) { event.preventDefault(); search.focus(); }
  });
  draw();
}
