using System.Net;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Search.Testing;

namespace Search.Web.Tests.Access;

public sealed class KeyTests
{
    [Fact]
    public async Task The_first_start_prints_a_key_once_and_keeps_only_its_hash()
    {
        using var folder = new TempFolder();
        string key;
        await using (var first = await RunningServer.StartInAsync(folder.Path))
        {
            key = first.Key!;
        }

        await using var second = await RunningServer.StartInAsync(folder.Path);

        Assert.Equal(46, key.Length);
        Assert.Null(second.Key);
        Assert.Equal(KeyHash.Of(key).ToString(), File.ReadAllText(folder.File("keys")).Trim());
        Assert.Equal(HttpStatusCode.OK, await Post(second, "Bearer", key));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_files_that_hold_secrets_can_be_read_by_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var server = await RunningServer.StartAsync();

        Assert.All(
            ["keys", "server.json"],
            name => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(server.Folder, name))));
    }

    [Fact]
    public async Task The_command_line_of_this_machine_finds_the_address_and_a_token_for_as_long_as_the_server_runs()
    {
        using var folder = new TempFolder();
        await using (var server = await RunningServer.StartInAsync(folder.Path))
        {
            var record = JsonDocument.Parse(File.ReadAllText(folder.File("server.json"))).RootElement;

            Assert.Equal(server.Root, new Uri(record.GetProperty("url").GetString()!));
            Assert.Equal(HttpStatusCode.OK, await Post(server, "Bearer", record.GetProperty("token").GetString()!));
        }

        Assert.False(File.Exists(folder.File("server.json")));
    }

    [Fact]
    public async Task A_server_that_others_can_reach_answers_nothing_without_a_key_and_takes_it_as_a_password_too()
    {
        var key = "dl_for-the-desk";
        await using var server = await RunningServer.StartAsync("--urls", "http://127.0.0.1:0", "--hosts", "dateline.example", "--keys", KeyHash.Of(key).ToString());

        using var refused = await server.GetAsync("/search");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/searches");
        request.Headers.Host = "dateline.example";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"anyone:{key}")));
        using var taken = await server.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Basic", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public void A_key_file_that_holds_something_else_stops_the_start_with_the_cure()
    {
        using var folder = new TempFolder();
        var path = folder.Write("keys", "dl_a-key-instead-of-its-hash\n");

        var refusal = Assert.Throws<StartException>(() => KeyFile.ReadOrMake(path, out _));

        Assert.Contains("Delete the file", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dl_a-key", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Post(RunningServer server, string scheme, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(News.Five[0], null, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, key);
        using var answer = await server.SendAsync(request);
        return answer.StatusCode;
    }
}
