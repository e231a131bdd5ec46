// Stands in for a package that is named but never used.
export default undefined;
