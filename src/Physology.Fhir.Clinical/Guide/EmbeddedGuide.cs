using System.Reflection;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Clinical.Guide;

/// <summary>The compiled guide of <c>profiles/</c> as it was built into this assembly: one JSON resource a file.</summary>
public static class EmbeddedGuide
{
    private const string Prefix = "guide/";
    private const string PackagePrefix = "guide-package/";
    private static readonly Assembly Home = typeof(EmbeddedGuide).Assembly;
    private static readonly Lazy<DefinitionStore> Store = new(() => DefinitionStore.Load(All().Select(file => (Stream)new MemoryStream(file.Utf8, writable: false))));

    /// <summary>File names, in ordinal order: <c>StructureDefinition-pain-site.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>What the guide defines, over R4's own definitions; read at the first question and shared.</summary>
    public static DefinitionStore Definitions => Store.Value;

    /// <summary>Opens a file, or null where the guide has none of that name. The caller disposes it.</summary>
    public static Stream? Open(string name) => Home.GetManifestResourceStream(Prefix + name);

    /// <summary>Name of the guide as a FHIR package: <c>physology.fhir-0.1.0.tgz</c>.</summary>
    public static string PackageName { get; } = Home.GetManifestResourceNames().Single(n => n.StartsWith(PackagePrefix, StringComparison.Ordinal))[PackagePrefix.Length..];

    /// <summary>Opens the package. The caller disposes it.</summary>
    public static Stream OpenPackage() => Home.GetManifestResourceStream(PackagePrefix + PackageName) ?? throw new InvalidOperationException("The package of the guide is not in the assembly.");

    /// <summary>The bytes of a file, or null where the guide has none of that name.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = Open(name);
        if (stream is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>The bytes of every file.</summary>
    public static IEnumerable<(string Name, byte[] Utf8)> All()
    {
        foreach (var name in Names)
        {
            if (Find(name) is { } bytes)
            {
                yield return (name, bytes);
            }
        }
    }
}
