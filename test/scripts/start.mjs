// Placeholder of the guided start: says that there is nothing to start yet.
console.error("npm start has nothing to show yet; see README.md for what works.");
process.exit(1);
