const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesen';
/** A word that no line holds. */
export const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const post = (number: number) =>
	`---\ntitle: ${word} ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\nskills: [${word}-${number}]\ntags: [${word}${number}]\nseries: ${word}\n---\n## ${word}\n\n${word.repeat(3)}\n\n\`${word}\`\n\n| ${word} | ${word} |\n|---|---|\n| ${word} | ${word} |\n`;

/** The files of a person of long words and of much of everything. */
export const crowded: Record<string, string> = {
	'content/profile.yaml': `name: ${name} ${name}
headline: { role: ${word} ${word}, employer: ${word} }
summary: ${word} and ${word}.
location: { city: ${word}, country: DE, timezone: Europe/Berlin, remote: ${word} }
availability: { status: open, from: 2027-01, notice: ${word}, wants: ${word}, asOf: 2026-11-02 }
contact: { email: ${'a'.repeat(60)}@example.com, url: https://${'b'.repeat(60)}.example/${'c'.repeat(80)} }
contribute: { repository: crowded/site }
links: [{ url: https://code.example/${'d'.repeat(90)} }]
skills:
${Array.from({ length: 40 }, (_, index) => `  - { name: ${word}-${index + 1}, aliases: [${word}x${index}], keywords: [${word}], level: ${word}, note: ${word} }`).join('\n')}
work:
${Array.from({ length: 12 }, (_, index) => `  - { organization: ${word}, role: ${word}, location: ${word}, from: 20${10 + index}, skills: [${word}-${index + 1}], highlights: [${word}, ${word}] }`).join('\n')}
`,
	...Object.fromEntries(
		Array.from({ length: 9 }, (_, index) => [`content/posts/p${index + 1}.md`, post(index + 1)]),
	),
	// Enough for a second page of the list.
	...Object.fromEntries(
		Array.from({ length: 42 }, (_, index) => [
			`content/posts/short-${index + 1}.md`,
			`---\ntitle: Short ${index + 1}\ndate: 2025-01-01\n---\nOne line.\n`,
		]),
	),
	'content/pages/page.md': `---\ntitle: ${word} ${word}\n---\n${word.repeat(3)}\n`,
	'content/testimonials/octo-peer.md': `---\nname: ${name.slice(0, 79)}\ngithub: octo-peer\nrelationship: colleague\ntogether: { at: ${word} }\nrole: ${word}\nskills: [${word}-2]\ndate: 2026-05-01\nconsent: yes\n---\n${word} ${word} and more words that follow it.\n`,
	'content/given/octo-peer.md': `---\nto: ${name}\ngithub: octo-peer\nrelationship: manager\ndate: 2026-05-02\nurl: https://${'i'.repeat(60)}.example/${'j'.repeat(80)}\n---\n${word} ${word}.\n`,
	'content/projects/one.md': `---\ntitle: ${word}\nfrom: 2020\nurl: https://${'e'.repeat(60)}.example/${'f'.repeat(80)}\nskills: [${word}-1]\n---\n${word}\n`,
	'content/testimonials/relayed/long.md': `---\nname: ${name.slice(0, 79)}\nrelationship: manager\ntogether: { at: ${word} }\nrole: ${word}\nskills: [${word}-2]\nsuggests: [{ skill: ${word.slice(0, 59)}, because: ${word} }]\ndisclosure: ${word}\nurl: https://${'g'.repeat(60)}.example/${'h'.repeat(80)}\nrelayed: { via: letter }\nconsent: yes\n---\n**${word} ${word} ${word}.** ${word} and more words that follow it.\n`,
};
