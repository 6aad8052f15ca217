namespace Search.Web.Tests.Start;

public sealed class ServerOptionsTests
{
    private const string Hash = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    [Fact]
    public void Without_settings_the_server_listens_on_loopback_for_this_machine_alone()
    {
        var options = Read();

        Assert.Equal(new Uri("http://127.0.0.1:5080"), Assert.Single(options.Urls));
        Assert.False(options.IsOpen);
        Assert.True(options.Hosts.SetEquals(["localhost", "127.0.0.1", "[::1]"]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Asked_for_help_it_tells_the_settings_and_does_not_start(string argument)
    {
        Assert.True(Arguments.AskForHelp([argument]));
        Assert.Equal(0, DatelineServer.Run([argument]));
        Assert.Contains("--slow-seconds S", Arguments.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prot", "1", "'--prot' is not a setting")]
    [InlineData("serve", "--port", "'serve' is not a setting")]
    [InlineData("--port", "seventy", "--port seventy")]
    [InlineData("--port", "70000", "--port 70000")]
    [InlineData("--port", "-1", "--port -1")]
    [InlineData("--urls", "https://127.0.0.1:1", "--urls https://127.0.0.1:1")]
    [InlineData("--urls", "127.0.0.1:80", "--urls 127.0.0.1:80")]
    [InlineData("--urls", "http://127.0.0.1:80/below", "--urls http://127.0.0.1:80/below")]
    [InlineData("--keys", "dl_secret", "--keys takes the SHA-256")]
    [InlineData("--allow-private-addresses", "perhaps", "--allow-private-addresses perhaps is neither yes nor no")]
    [InlineData("--data", null, "--data has no value")]
    public void A_setting_that_cannot_be_used_stops_the_start_and_is_named(string name, string? value, string message)
    {
        var refusal = Assert.Throws<StartException>(() => Read(value is null ? [name] : [name, value]));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dl_secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:5080")]
    [InlineData("--urls", "http://[::]:5080")]
    [InlineData("--urls", "http://192.168.1.5:5080")]
    [InlineData("--hosts", "dateline.example")]
    public void Nobody_else_can_reach_the_server_until_keys_are_set(string name, string value)
    {
        var refusal = Assert.Throws<StartException>(() => Read(name, value));

        Assert.Contains("--keys", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("sha256sum", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_keys_it_listens_elsewhere_under_the_names_it_was_told()
    {
        var options = Read("--urls=http://0.0.0.0:8000", "--hosts=dateline.example,10.0.0.2", $"--keys={Hash}");

        Assert.True(options.IsOpen);
        Assert.Contains("dateline.example", options.Hosts);
        Assert.DoesNotContain("0.0.0.0", options.Hosts);
    }

    [Fact]
    public void Every_address_of_the_machine_needs_the_names_that_readers_use()
    {
        var refusal = Assert.Throws<StartException>(() => Read("--urls", "http://0.0.0.0:8000", "--keys", Hash));

        Assert.Contains("--hosts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_says_what_the_line_does_not_and_the_line_wins()
    {
        string? Environment(string name) => name switch { "DATELINE_PORT" => "6000", "DATELINE_DATA" => "elsewhere", _ => null };

        var options = ServerOptions.Read(["--port", "7000"], Environment);

        Assert.Equal(7000, options.Urls[0].Port);
        Assert.Equal("elsewhere", options.DataDirectory);
    }

    [Fact]
    public void A_setting_said_twice_or_against_another_is_refused()
    {
        Assert.Contains("twice", Assert.Throws<StartException>(() => Read("--port", "1", "--port=2")).Message, StringComparison.Ordinal);
        Assert.Contains("--port and --urls", Assert.Throws<StartException>(() => Read("--port", "1", "--urls", "http://127.0.0.1:2")).Message, StringComparison.Ordinal);
    }

    private static ServerOptions Read(params string[] args) => ServerOptions.Read(args, _ => null);
}
