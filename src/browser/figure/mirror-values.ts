/** Writes what controls are set to into the markup, where a saved or copied page has it from. */
export function mirrorValues(element: HTMLElement): void {
  for (const input of element.querySelectorAll("input")) {
    if (input.type === "checkbox") input.toggleAttribute("checked", input.checked);
    else input.setAttribute("value", input.value);
  }
  for (const option of element.querySelectorAll("option")) {
    option.toggleAttribute("selected", option.selected);
  }
}
