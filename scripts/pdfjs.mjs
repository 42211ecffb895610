// Looks at PDFs through pdf.js, as a browser's screen reader does: node pdfjs.mjs FOLDER-OF-PDFJS FILE...
// It prints a line for each file and every fault it finds, and ends with 1 where there was any.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...files] = process.argv.slice(2);
const print = (line) => process.stdout.write(`${line}\n`);
// What pdf.js says of drawing, which nobody asks it to do here, does not belong in the answer.
console.warn = console.log = () => {};
const pdfjs = await import(pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href);

class Check {
  constructor() {
    this.faults = [];
    this.count = { pages: 0, texts: 0, artifacts: 0, headings: 0, lists: 0, tables: 0, heads: 0, cells: 0, figures: 0, links: 0, areas: 0 };
    this.level = 0;
    this.table = false; // a table may go on from the page before
  }

  say(page, text) {
    this.faults.push(page ? `page ${page}: ${text}` : text);
  }

  async file(data) {
    const doc = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;
    await this.whole(doc);
    this.count.pages = doc.numPages;
    for (let n = 1; n <= doc.numPages; n++) await this.page(await doc.getPage(n), n);
    await doc.destroy();
  }

  async whole(doc) {
    const mark = await doc.getMarkInfo();
    if (!mark?.Marked) this.say(0, 'the file does not say that it is tagged');
    if (mark?.Suspects) this.say(0, 'the file says that its tags may be wrong');
    const { info, metadata } = await doc.getMetadata();
    if (!info.Title) this.say(0, 'the file has no title');
    if (!info.Language) this.say(0, 'the file does not say its language');
    if (!metadata?.get('dc:title')) this.say(0, 'the metadata have no title');
    if (metadata?.get('pdfuaid:part') !== '1') this.say(0, 'the metadata do not name PDF/UA-1');
    if (!(await doc.getViewerPreferences())?.DisplayDocTitle) this.say(0, 'the title is not shown');
  }

  async page(page, n) {
    const tree = await page.getStructTree();
    if (!tree) return this.say(n, 'there is no structure');
    const owned = new Map(); // content by its id
    const annotated = new Set();
    this.here = { n, owned, annotated, first: true };
    for (const kid of tree.children) this.node(kid, []);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open = [];
    for (const it of items) {
      if (it.type?.startsWith('beginMarkedContent')) {
        open.push(it);
        if (it.tag === 'Artifact') this.count.artifacts++;
      } else if (it.type === 'endMarkedContent') {
        open.pop();
      } else if (it.str?.trim()) {
        this.count.texts++;
        if (open.some((o) => o.tag === 'Artifact')) continue;
        const own = open.find((o) => o.id);
        if (!own) this.say(n, `"${it.str}" belongs to nothing`);
        else if (!owned.has(own.id)) this.say(n, `"${it.str}" is marked and stands in no element`);
        else owned.set(own.id, true);
      }
    }
    for (const a of await page.getAnnotations()) {
      if (a.subtype !== 'Link') continue;
      this.count.areas++;
      if (!annotated.has(a.id)) this.say(n, 'an area to click on stands in no element');
      if (!a.contentsObj?.str) this.say(n, 'an area to click on does not say where it leads');
    }
  }

  node(node, path) {
    const { n, owned, annotated } = this.here;
    if (node.type === 'content') {
      if (owned.has(node.id)) this.say(n, `content ${node.id} stands in two elements`);
      owned.set(node.id, false);
      return;
    }
    if (node.type === 'annotation' || node.type === 'object') {
      annotated.add(node.id);
      return;
    }
    const inside = (...roles) => roles.includes(path.at(-1));
    const kids = node.children ?? [];
    const has = (type) => kids.some((k) => k.type === type);
    const heading = /^H([1-6])$/.exec(node.role);
    if (heading) {
      this.count.headings++;
      const level = Number(heading[1]);
      if (level > this.level + 1) this.say(n, `a heading of level ${level} follows level ${this.level}`);
      this.level = level;
    }
    const places = {
      TR: ['THead', 'TBody', 'TFoot', 'Table'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], Caption: ['Table', 'Figure', 'L'],
      LI: ['L'], LBody: ['LI'], Lbl: ['LI', 'TOCI', 'Note'], TOCI: ['TOC'],
    };
    if (places[node.role] && !inside(...places[node.role])) this.say(n, `a ${node.role} stands in ${path.at(-1) ?? 'nothing'}`);
    switch (node.role) {
      case 'L': this.count.lists++; break;
      case 'TH': this.count.heads++; break;
      case 'TD': this.count.cells++; break;
      case 'Figure':
        this.count.figures++;
        if (!node.alt?.trim()) this.say(n, 'a figure is not described in words');
        break;
      case 'Link':
        this.count.links++;
        if (!has('annotation') && !has('object')) this.say(n, 'a link has no area to click on');
        if (!has('content') && !kids.some((k) => k.role)) this.say(n, 'a link has no words');
        break;
      case 'Table': {
        const heads = (x) => x.role === 'TH' || (x.children ?? []).some(heads);
        const goesOn = this.here.first && this.table;
        if (!goesOn) this.count.tables++;
        if (!heads(node) && !goesOn) this.say(n, 'a table has no heads');
        break;
      }
    }
    if (node.role !== 'Document' && node.role !== 'Root' && path.length < 2) {
      this.here.first = false;
      this.table = node.role === 'Table';
    }
    for (const kid of kids) this.node(kid, [...path, node.role]);
  }
}

let bad = false;
for (const file of files) {
  const check = new Check();
  try {
    await check.file(new Uint8Array(await readFile(file)));
  } catch (err) {
    check.say(0, `it cannot be read: ${err.message}`);
  }
  const c = check.count;
  print(
    `${basename(file)}: ${c.pages} pages, ${c.texts} texts, ${c.artifacts} artifacts, ${c.headings} headings, ${c.lists} lists, ` +
      `${c.tables} tables with ${c.heads} heads and ${c.cells} cells, ${c.figures} figures, ${c.links} links with ${c.areas} areas: ` +
      (check.faults.length ? `${check.faults.length} faults` : 'nothing found'),
  );
  for (const f of check.faults.slice(0, 50)) print(`  ${f}`);
  bad ||= check.faults.length > 0;
}
process.exitCode = bad ? 1 : 0;
