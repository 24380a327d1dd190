/** Widths in pixels in which a picture as wide as the text is made, for screens of all densities. */
export const widths = [360, 640, 960, 1280];

/** How wide such a picture stands, for the browser to choose by. */
export const sizes = '(min-width: 44rem) 40rem, 92vw';

/** For the picture that a page opens with. */
export const atOnce = { loading: 'eager', fetchpriority: 'high' } as const;
