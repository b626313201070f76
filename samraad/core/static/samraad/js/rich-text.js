// The editor of a text: paragraphs, lists, headings, tables, links, emphasis – what the
// server keeps, and nothing else.
import {
  Blockquote, Bold, BulletList, Document, Editor, Gapcursor, HardBreak, Heading,
  History, Italic, Link, ListItem, OrderedList, Paragraph, Placeholder, Table,
  TableCell, TableHeader, TableRow, Text,
} from "../../django_prose_editor/editor.js";

// No widths: the content security policy refuses styles on elements.
const PlainTable = Table.extend({
  renderHTML: () => ["table", ["tbody", 0]],
});

const DO = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bullets: (chain) => chain.toggleBulletList(),
  numbers: (chain) => chain.toggleOrderedList(),
  heading: (chain) => chain.toggleHeading({ level: 4 }),
};
const IS = {
  bold: ["bold"],
  italic: ["italic"],
  bullets: ["bulletList"],
  numbers: ["orderedList"],
  heading: ["heading", { level: 4 }],
};

export function editText({ place, html, labelledBy, placeholder, onChange }) {
  const editor = new Editor({
    element: place,
    content: html,
    injectCSS: false,
    extensions: [
      Document, Paragraph, Text, Bold, Italic, HardBreak, BulletList, OrderedList,
      ListItem, Blockquote, History, Gapcursor, TableRow, TableCell, TableHeader,
      Heading.configure({ levels: [4, 5] }),
      PlainTable.configure({ resizable: false }),
      Link.configure({ openOnClick: false, HTMLAttributes: { target: null, rel: null } }),
      Placeholder.configure({ placeholder }),
    ],
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        spellcheck: "true",
        lang: "da",
        class: "editor__text",
      },
    },
    onUpdate: () => onChange(),
  });
  return editor;
}

// While a button of the mouse is down nothing moves: what it is pressed on would not be
// there any more when it is let go.
let isPressed = false;
const waiting = [];

function whenLetGo(change) {
  if (isPressed) waiting.push(change);
  else change();
}

addEventListener("pointerdown", () => (isPressed = true), { capture: true });
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(
    end,
    () => {
      isPressed = false;
      setTimeout(() => waiting.splice(0).forEach((change) => change()));
    },
    { capture: true },
  );
}

// The bar above the text that is written in: a button says what it does and whether it
// is on.
export function toolsFor(editor, template) {
  const bar = template.content.firstElementChild.cloneNode(true);
  const buttons = [...bar.querySelectorAll("[data-does]")];
  bar.addEventListener("mousedown", (event) => event.preventDefault()); // keep the caret
  bar.addEventListener("click", (event) => {
    const does = event.target.closest("[data-does]")?.dataset.does;
    if (does === "link") linkTo(editor, bar);
    else if (does) DO[does](editor.chain().focus()).run();
  });
  const show = () => {
    for (const button of buttons) {
      const { does } = button.dataset;
      const on = does === "link" ? editor.isActive("link") : editor.isActive(...IS[does]);
      button.setAttribute("aria-pressed", String(on));
    }
  };
  editor.on("transaction", show);
  const come = () => whenLetGo(() => (bar.hidden = !editor.isFocused));
  editor.on("focus", come);
  editor.on("blur", come);
  bar.hidden = true;
  show();
  return bar;
}

function linkTo(editor, bar) {
  const before = editor.getAttributes("link").href ?? "https://";
  const address = prompt(bar.dataset.asksLink, before);
  if (address === null) return;
  const chain = editor.chain().focus().extendMarkRange("link");
  if (!address || address === "https://") chain.unsetLink().run();
  else chain.setLink({ href: address }).run();
}
