// page.js: writes what a browser shows of each line of the trees, for lines.py: the text, the left edge of the name behind
// the connectors, and the top and bottom of the line. A line is what stands between two <br>.
function lines(paragraph) {
    const found = [[]];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeName === "BR")
            found.push([]);
        else if (node.nodeType === Node.TEXT_NODE)
            found[found.length - 1].push(node);
    }
    return found.filter(nodes => nodes.length > 0);
}

function measure(nodes) {
    const text = nodes.map(node => node.data).join("").replace(/^\n/, "");
    const connectors = /^(?:[│\u00a0]\u00a0{3})*(?:[├└]─>\u00a0)?/.exec(text)[0].length;
    let skipped = connectors + (nodes[0].data.startsWith("\n") ? 1 : 0);
    const name = nodes.find(node => node.data.length > skipped || (skipped -= node.data.length, false));
    const range = document.createRange();
    range.setStart(name, skipped);
    range.setEnd(name, skipped + 1);
    const left = range.getClientRects()[0].left;
    range.setStart(nodes[0], nodes[0].data.startsWith("\n") ? 1 : 0);
    range.setEnd(nodes[nodes.length - 1], nodes[nodes.length - 1].data.length);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0);
    return {text, left, top: Math.min(...boxes.map(box => box.top)), bottom: Math.max(...boxes.map(box => box.bottom)),
            italic: nodes.some(node => node.parentElement.closest("em") && !node.data.startsWith("("))};
}

const trees = [];
const graph = [...document.querySelectorAll("h2, h3")];
for (const heading of graph.slice(1, graph.findIndex((h, i) => i > 0 && h.nodeName === "H2"))) {
    const next = heading.nextElementSibling;
    const isTree = next && next.nodeName === "P";
    trees.push({heading: heading.textContent, tag: next ? next.nodeName : "",
                lines: isTree ? lines(next).map(measure) : []});
}
const result = document.createElement("pre");
result.id = "result";
result.textContent = JSON.stringify({trees, headings: [...document.querySelectorAll("h1, h2")].map(h => h.textContent),
    links: [...document.querySelectorAll("p a")].map(a => [a.textContent, a.getAttribute("href")])});
document.body.replaceChildren(result);
