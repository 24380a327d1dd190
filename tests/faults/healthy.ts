/** The smallest PNG that decodes: one pixel. */
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const words =
	'We kept the ledger of the harbour together for two years, and she found the fault that nobody else looked for.';

/** A site with nothing wrong in it, with a file of each kind. */
export const healthy: Record<string, string | Uint8Array> = {
	'content/profile.yaml': `name: Ada Example
headline: Engineer
summary: Engineer.
portrait: ./portrait.png
skills:
  - name: Rust
    aliases: [rustlang]
  - name: C++
  - id: mentoring
    name: Mentoring people
work:
  - organization: Harbour Office
    role: Engineer
    from: 2019
    skills: [rust, mentoring]
location: { city: Turin, timezone: Europe/Rome }
availability: { status: closed, asOf: 2026-11-02 }
contact: { url: https://ada.example/write }
`,
	'content/portrait.png': pixel,
	'content/posts/hello.md':
		'---\ntitle: Hello\ndate: 2026-01-02\nskills: [rustlang, C++]\n---\n\nSee [the guide](./guide/index.md) and ![a plate](./plate.png).\n',
	'content/posts/plate.png': pixel,
	'content/posts/guide/index.md':
		'---\ntitle: A guide\ndate: 2026-02-03\n---\n\nBack to [hello](../hello.md#top).\n',
	'content/posts/moving.mdx':
		'---\ntitle: Moving\ndate: 2026-03-04\n---\n\nexport const Box = () => <b>box</b>;\n\n<Box />\n',
	'content/projects/ledger.md':
		'---\ntitle: Ledger\nfrom: 2019\nto: 2021-05\nskills: [rust]\n---\n\nA ledger.\n',
	'content/pages/uses.md': '---\ntitle: Uses\n---\n\nA pen.\n',
	'content/testimonials/grace.md': `---\nname: Grace Sample\ngithub: grace\nrelationship: manager\ndate: 2026-05-12\nconsent: yes\n---\n${words}\n`,
	'content/testimonials/relayed/edith.md': `---\nname: Edith Sample\nrelationship: client\nrelayed: { via: letter, on: 2025-04-03 }\nconsent: yes\n---\n${words}\n`,
};

/** Files that seeds point to, with nothing wrong in themselves. */
export const beside: Record<string, string | Uint8Array> = {
	'content/posts/text.png': 'not a picture',
	'content/posts/license.pdf': '%PDF-1.7',
	'secret.png': pixel,
};

/** A testimonial of a peer, as its parts are given. */
export function peer(login: string, name: string, frontmatter: string, body = words): string {
	return `---\nname: ${name}\ngithub: ${login}\n${frontmatter}---\n${body}\n`;
}
