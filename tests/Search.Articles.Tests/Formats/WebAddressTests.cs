namespace Search.Articles.Tests.Formats;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://lb.example:443/live#post-4", "https://lb.example/live#post-4")]
    [InlineData("http://lb.example:80/live", "http://lb.example/live")]
    [InlineData("https://lb.example:8443/live", "https://lb.example:8443/live")]
    [InlineData("http://lb.example:443/live", "http://lb.example:443/live")]
    [InlineData("https://lb.example/at:443", "https://lb.example/at:443")]
    [InlineData("https://lb.example/київ", "https://lb.example/київ")]
    public void A_port_is_kept_where_it_says_something(string stated, string read) =>
        Assert.Equal(read, WebAddress.Read(stated)!.OriginalString);
}
