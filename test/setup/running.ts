/** Jest loads setup and teardown apart from the tests, but both in one process: this is where they meet. */
export const running = { stop: () => Promise.resolve() };
