namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A page of a form.</summary>
/// <param name="Title">Its heading; empty where it has none.</param>
/// <param name="Items">What is on it, with the headers and footers of all pages.</param>
public sealed record FormPage(FormText Title, IReadOnlyList<FormItem> Items);
