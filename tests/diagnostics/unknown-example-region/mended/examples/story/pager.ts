// #region page
export const a = 1;
// #endregion
