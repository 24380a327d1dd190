import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
	/** Seconds from start to end. */
	wall: number;
	/** Seconds of all processors, in user and system mode. */
	cpu: number;
	/** Most memory in use at once by the process and its children, in MB. */
	peak: number;
	output: string;
}

const ticks = 100;

/** Runs a program to its end and measures it with all its children. Reads /proc, so it needs Linux. */
export function measure(args: readonly string[], cwd: string): Promise<Measured> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(process.execPath, args, {
			cwd,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
		});
		let output = '';
		let peak = 0;
		const cpu = new Map<number, number>();
		const sample = () => {
			let memory = 0;
			for (const pid of family(child.pid ?? 0)) {
				memory += resident(pid);
				cpu.set(pid, Math.max(cpu.get(pid) ?? 0, processorTime(pid)));
			}
			peak = Math.max(peak, memory);
		};
		const timer = setInterval(sample, 50);
		child.stdout.on('data', (chunk) => (output += String(chunk)));
		child.stderr.on('data', (chunk) => (output += String(chunk)));
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(timer);
			if (code !== 0) return reject(new Error(`exit code ${code} in ${cwd}\n${output.slice(-2000)}`));
			const wall = (performance.now() - started) / 1000;
			resolve({ wall, cpu: [...cpu.values()].reduce((sum, time) => sum + time, 0), peak, output });
		});
	});
}

function family(pid: number): number[] {
	const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
	return [pid, ...children.flatMap(family)];
}

function resident(pid: number): number {
	return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Fields 14 and 15 of proc(5) stat, counted after the name, which may hold spaces. */
function processorTime(pid: number): number {
	const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
