using Physology.Fhir.R4.Model;

namespace Physology.Fhir.R4;

public abstract partial class Base
{
    /// <summary>What the definition says of this instance's type and its members.</summary>
    public abstract ModelType ModelType { get; }

    /// <summary>The value of a member by its number in <see cref="ModelType"/>, or null past the end.</summary>
    internal virtual Base? GetChild(int member, int position) => null;

    private protected static Base? At<T>(List<T>? values, int position) where T : Base =>
        values is not null && (uint)position < (uint)values.Count ? values[position] : null;
}
