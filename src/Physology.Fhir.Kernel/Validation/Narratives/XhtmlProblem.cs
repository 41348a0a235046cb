namespace Physology.Fhir.Kernel.Validation.Narratives;

/// <summary>What is wrong with a narrative's XHTML.</summary>
internal enum XhtmlProblem
{
    None,
    NotADiv,
    NoNamespace,
    NotWellFormed,
    NotAllowed,
    TooDeep,
    NoContent,
    BlockInParagraph,
}
