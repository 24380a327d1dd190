import type { Page } from 'playwright-core';
import { overflow } from './look.ts';

/**
 * What is wrong with how a page is laid out in its window: what reaches beyond its sides, text that is cut off by its
 * box, and lines of text that lie over each other. One line a fault.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
	const inside = await page.evaluate(() => {
		interface Line {
			text: string;
			top: number;
			bottom: number;
			left: number;
			right: number;
		}
		const shows = (element: Element) =>
			element.checkVisibility({
				opacityProperty: true,
				visibilityProperty: true,
				contentVisibilityAuto: true,
			});
		const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
		return [...cut(), ...overlapping(lines())];

		/** Boxes that hide a part of their own text. What is only there to be read aloud is clipped on purpose. */
		function cut(): string[] {
			return [...document.querySelectorAll<HTMLElement>('body *')]
				.filter((element) => {
					const { overflowX, overflowY, clipPath } = getComputedStyle(element);
					const hides = /hidden|clip/;
					return (
						((hides.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
							(hides.test(overflowY) && element.scrollHeight > element.clientHeight + 1)) &&
						clipPath === 'none' &&
						element.clientWidth > 1 &&
						element.textContent?.trim() &&
						shows(element)
					);
				})
				.map((element) => `cut off: ${named(element)} ${element.textContent?.trim().slice(0, 40)}`);
		}

		/** Every line of text that shows, without the space above and below its letters. */
		function lines(): Line[] {
			const found: Line[] = [];
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const text = node.textContent?.trim();
				const parent = node.parentElement;
				if (!text || !parent || !shows(parent) || isHidden(parent)) continue;
				range.selectNodeContents(node);
				for (const { top, bottom, left, right } of range.getClientRects()) {
					const space = (bottom - top) * 0.3;
					if (right - left > 2) found.push({ text, top: top + space, bottom: bottom - space, left, right });
				}
			}
			return found.sort((a, b) => a.top - b.top);
		}

		function isHidden(element: Element): boolean {
			const box = element.closest('svg, math, [popover], dialog');
			if (box) return true;
			for (let above: Element | null = element; above; above = above.parentElement) {
				const { overflow, position } = getComputedStyle(above);
				const { width, height } = above.getBoundingClientRect();
				if (overflow !== 'visible' && (width <= 1 || height <= 1)) return true;
				// Scrolled within a box of their own, lines may stand where others show.
				if (/auto|scroll/.test(overflow) || position === 'fixed') return true;
			}
			return false;
		}

		function overlapping(all: readonly Line[]): string[] {
			const faults: string[] = [];
			for (const [index, line] of all.entries())
				for (let next = index + 1; next < all.length && all[next]!.top < line.bottom - 1; next++) {
					const other = all[next]!;
					if (other.left < line.right - 2 && line.left < other.right - 2 && other.text !== line.text)
						faults.push(`over each other: “${line.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`);
				}
			return faults.slice(0, 5);
		}
	});
	return [...(await overflow(page)), ...inside];
}
