namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What a page posted. Anything may be in it.</summary>
public interface IFormValues
{
    /// <summary>Every name that was posted.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The values of a name in the order of the page; empty where it was not posted.</summary>
    IReadOnlyList<string> Values(string name);

    /// <summary>The file that was attached under a name, or null.</summary>
    FormFile? File(string name) => null;
}
