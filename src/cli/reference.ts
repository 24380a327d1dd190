import type { Argument, Command, Option } from 'commander';

/** The reference of a command and all its subcommands, in Markdown. */
export function reference(program: Command): string {
	return leaves(program)
		.map(({ name, command }) => section(name, command))
		.join('\n');
}

function leaves(command: Command, before = ''): { name: string; command: Command }[] {
	const name = `${before}${command.name()}`;
	if (command.commands.length === 0) return [{ name, command }];
	return command.commands.flatMap((child) => leaves(child, `${name} `));
}

function section(name: string, command: Command): string {
	const usage = [name, ...command.registeredArguments.map(placeholder)].join(' ');
	const rows = [
		...command.registeredArguments.map((argument) => row(placeholder(argument), argument.description, [])),
		...command.options.filter(({ hidden }) => !hidden).map(optionRow),
	];
	return [
		`### \`${usage}\``,
		'',
		...command.description().split('\n'),
		'',
		...(rows.length > 0 ? ['| | |', '| --- | --- |', ...rows, ''] : []),
	].join('\n');
}

function placeholder(argument: Argument): string {
	return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function optionRow({
	flags,
	description,
	argChoices,
	defaultValue,
	defaultValueDescription,
	envVar,
	negate,
}: Option): string {
	const standard =
		defaultValueDescription ?? (typeof defaultValue === 'string' ? code(defaultValue) : undefined);
	return row(flags, description, [
		...(argChoices ? [alternatives(argChoices)] : []),
		...(standard && !negate ? [`default: ${standard}`] : []),
		...(envVar ? [`or the variable ${code(envVar)}`] : []),
	]);
}

function row(name: string, description: string, notes: string[]): string {
	const cells = [code(name), notes.length > 0 ? `${description} (${notes.join('; ')})` : description];
	return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function alternatives(choices: readonly string[]): string {
	const names = choices.map(code);
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function code(text: string): string {
	return `\`${text}\``;
}
