using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Physology.Fhir.Kernel.Specification;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

public sealed class DefinitionPackageTests : IDisposable
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("package/package.json", """{"name":"example.guide","version":"1.2.3"}"""),
        ("package/.index.json", """{"files":[]}"""),
        ("package/ValueSet-a.json", """{"resourceType":"ValueSet","url":"http://example.org/ValueSet/a","status":"active"}"""),
        ("package/ValueSet-b.json", """{"resourceType":"ValueSet","url":"http://example.org/ValueSet/b","status":"active","colour":"red"}"""),
        ("package/ValueSet-c.json", """{"resourceType":"ValueSet","url":"""),
        ("package/ValueSet-d.json", """{"resourceType":"ValueSet","status":"active"}"""),
        ("package/ImplementationGuide-x.json", """{"resourceType":"ImplementationGuide","url":"http://example.org/x"}"""),
        ("package/notes.txt", "not JSON"),
        ("package/example/Patient-p.json", """{"resourceType":"Patient"}"""),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("physology-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_FolderOrArchive_GivesDefinitionsAndNamesBadFiles(bool archive)
    {
        var package = DefinitionPackage.Read(archive ? Archive() : Folder());

        Assert.Equal("example.guide#1.2.3", package.Name);
        Assert.Equal(["http://example.org/ValueSet/a", "http://example.org/ValueSet/b"], package.Definitions.Cast<R4.ValueSet>().Select(v => v.Url!.Value));
        Assert.Equal(1, package.OtherResources);
        Assert.Equal(
            [("package/ValueSet-b.json", false), ("package/ValueSet-c.json", true), ("package/ValueSet-d.json", true)],
            package.Problems.Select(p => (p.File, p.IsLost)));
    }

    [Fact]
    public void Read_PlainFolder_ReadsItsFiles()
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), Files[2].Text);

        var package = DefinitionPackage.Read(_folder);

        Assert.Single(package.Definitions);
        Assert.Empty(package.Problems);
    }

    [Fact]
    public void Read_ArchiveLargerThanAllowed_Throws()
    {
        var archive = Archive();

        Assert.Throws<InvalidDefinitionException>(() => DefinitionPackage.Read(archive, new PackageLimits(MaxFiles: 3)));
        Assert.Throws<InvalidDefinitionException>(() => DefinitionPackage.Read(archive, new PackageLimits(MaxBytes: 100)));
        Assert.Contains(DefinitionPackage.Read(archive, new PackageLimits(MaxFileBytes: 80)).Problems, p => p.File == "package/ValueSet-b.json" && p.IsLost);
    }

    [Fact]
    public void Read_NoPackage_Throws()
    {
        var text = Path.Combine(_folder, "no.tgz");
        File.WriteAllText(text, "no archive");
        var cut = Path.Combine(_folder, "cut.tgz");
        File.WriteAllBytes(cut, File.ReadAllBytes(Archive())[..200]);

        Assert.Throws<InvalidDefinitionException>(() => DefinitionPackage.Read(text));
        Assert.Throws<InvalidDefinitionException>(() => DefinitionPackage.Read(cut));
        Assert.Throws<InvalidDefinitionException>(() => DefinitionPackage.Read(Path.Combine(_folder, "absent")));
    }

    private string Folder()
    {
        var folder = Path.Combine(_folder, "unpacked");
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return folder;
    }

    private string Archive()
    {
        var path = Path.Combine(_folder, "example.tgz");
        using var file = File.Create(path);
        using var zipped = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zipped);
        foreach (var (name, text) in Files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }

        return path;
    }
}
