using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Compilation;

/// <summary>What an expression is compiled against: the type of <c>$this</c>, and which of <c>$index</c> and <c>$total</c> there are.</summary>
internal readonly record struct Scope(StaticType Focus, bool HasIndex, bool HasTotal);
