namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>A unit of a question.</summary>
/// <param name="Label">How it reads.</param>
/// <param name="System">The system of its code, or null.</param>
/// <param name="Code">Its code, or null.</param>
/// <param name="Value">What is posted for it where it is one of several.</param>
public sealed record FormUnit(string Label, string? System, string? Code, string Value);
