using Search.Testing;

namespace Search.Articles.Tests.Sources;

public sealed class PathSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_folder_gives_all_files_below_it_in_ordinal_order_named_from_the_folder()
    {
        _folder.Write("b.txt", "x");
        _folder.Write("a/z.txt", "x");
        _folder.Write("a/B.txt", "x");

        Assert.Equal(["a/B.txt", "a/z.txt", "b.txt"], await Paths(_folder.Path));
    }

    [Fact]
    public async Task A_file_is_identified_by_its_name_wherever_it_lies() =>
        Assert.Equal(["z.txt"], await Paths(_folder.Write("a/z.txt", "x")));

    [Theory]
    [InlineData("*.jsonl", "one.jsonl")]
    [InlineData("a/?.txt", "1.txt")]
    [InlineData("**/*.txt", "a/1.txt,a/b/22.txt")]
    [InlineData("a/**", "1.txt,b/22.txt")]
    public async Task A_pattern_gives_the_files_that_match_it(string pattern, string expected)
    {
        _folder.Write("one.jsonl", "x");
        _folder.Write("a/1.txt", "x");
        _folder.Write("a/b/22.txt", "x");

        Assert.Equal(expected.Split(','), await Paths(_folder.File(pattern)));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("nowhere/*.txt")]
    [InlineData("*.nothing")]
    [InlineData("deep/**/*.txt")]
    public async Task What_is_not_there_is_rejected_by_name(string path)
    {
        var reject = (await Find(_folder.File(path))).Single().Reject!;

        Assert.Equal(RejectReason.Missing, reject.Reason);
        Assert.StartsWith(_folder.Path, reject.Origin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_folder_is_not_followed_so_that_a_loop_ends()
    {
        _folder.Write("a/1.txt", "x");
        Directory.CreateSymbolicLink(_folder.File("a/again"), _folder.Path);

        var found = await Find(_folder.Path);

        Assert.Equal("a/1.txt", found[0].File!.Path);
        Assert.Equal(RejectReason.Unreadable, found[1].Reject!.Reason);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task A_named_pipe_in_a_folder_is_passed_over_with_its_reason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _folder.Write("a.txt", "x");
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", [_folder.File("pipe")]);
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        var found = await Find(_folder.Path);

        Assert.Equal("a.txt", found[0].File!.Path);
        Assert.Contains("named pipe", found[1].Reject!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_in_a_folder_is_passed_over_with_its_reason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows shows no sockets in folders.");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(_folder.File("s")));

        Assert.Contains("a socket", Assert.Single(await Find(_folder.Path)).Reject!.Detail, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<IReadOnlyList<Found>> Find(string path) => await new PathSource([path]).Read().ToListAsync();

    private static async Task<IEnumerable<string>> Paths(string path) => (await Find(path)).Select(found => found.File!.Path);
}
