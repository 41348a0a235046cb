using Physology.Fhir.Kernel.Sdc.Forms;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>A posted form as the form model reads it.</summary>
internal sealed class PostedValues(IFormCollection form) : IFormValues
{
    /// <summary>Name of the buttons that take one answer back; their value is the field's name.</summary>
    public const string Clear = "__clear";

    private static readonly string[] Nothing = [""];
    private readonly string? _cleared = form[Clear] is [{ Length: > 0 } name, ..] ? name : null;

    public IEnumerable<string> Names => form.Keys.Concat(form.Files.Select(file => file.Name));

    public IReadOnlyList<string> Values(string name) =>
        name == _cleared ? Nothing : form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    public Kernel.Sdc.Forms.FormFile? File(string name)
    {
        if (form.Files.GetFile(name) is not { Length: > 0 } file)
        {
            return null;
        }

        // The request's size is bounded, and the whole of it has arrived.
        using var content = new MemoryStream((int)file.Length);
        file.CopyTo(content);
        return new Kernel.Sdc.Forms.FormFile(Path.GetFileName(file.FileName), file.ContentType, content.ToArray());
    }
}
