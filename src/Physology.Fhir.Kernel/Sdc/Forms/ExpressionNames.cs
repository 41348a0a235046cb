using Physology.Fhir.Kernel.FhirPath.Parsing;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Which variables an expression reads.</summary>
internal static class ExpressionNames
{
    /// <summary>The names after <c>%</c> that are not FHIRPath's own constants.</summary>
    /// <exception cref="FhirPath.FhirPathException">The text is no expression.</exception>
    public static HashSet<string> Of(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var defined = new HashSet<string>(StringComparer.Ordinal);
        Collect(Parser.Parse(text), names, defined);
        names.ExceptWith(defined);
        names.RemoveWhere(n => n is "ucum" or "sct" or "loinc" or "resource" or "rootResource" or "context" || n.StartsWith("vs-", StringComparison.Ordinal) || n.StartsWith("ext-", StringComparison.Ordinal));
        return names;
    }

    private static void Collect(SyntaxNode? node, HashSet<string> names, HashSet<string> defined)
    {
        switch (node)
        {
            case SyntaxNode.External external:
                names.Add(external.Name);
                break;
            case SyntaxNode.Member member:
                Collect(member.Target, names, defined);
                break;
            case SyntaxNode.Call call:
                if (call is { Name: "defineVariable", Arguments: [SyntaxNode.Literal { Value: string name }, ..] })
                {
                    defined.Add(name);
                }

                Collect(call.Target, names, defined);
                Array.ForEach(call.Arguments, a => Collect(a, names, defined));
                break;
            case SyntaxNode.Indexer indexer:
                Collect(indexer.Target, names, defined);
                Collect(indexer.Index, names, defined);
                break;
            case SyntaxNode.Unary unary:
                Collect(unary.Operand, names, defined);
                break;
            case SyntaxNode.Binary binary:
                Collect(binary.Left, names, defined);
                Collect(binary.Right, names, defined);
                break;
            case SyntaxNode.TypeOperation operation:
                Collect(operation.Operand, names, defined);
                break;
            case SyntaxNode.SortKey key:
                Collect(key.Key, names, defined);
                break;
        }
    }
}
